import { renderCard } from './cards.js';
import { openTab } from './tab.js';

// Tasklist draws a tab anew when another task is chosen, and tells only that the old one is gone.
let close = () => {};

export default [
  {
    id: 'orderly-record',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Record' },
    render: (node, { taskId }) => {
      close();
      close = openTab(node, taskId);
    },
    unmount: () => close(),
  },
  {
    id: 'orderly-card',
    pluginPoint: 'tasklist.card',
    priority: 900,
    render: (node, { taskId }, scope) => renderCard(node, taskId, scope && scope.task),
  },
];
