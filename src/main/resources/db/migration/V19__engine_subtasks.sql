-- The engine looks for the sub-tasks of each task that ends, and its own scripts have no key for it:
-- it read every open task.
create index orderly_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
