package example.badhouse.incident;

/** Waits where it stands. */
class Sleeper {

  void pause() throws InterruptedException {
    Thread.sleep(10);
  }
}
