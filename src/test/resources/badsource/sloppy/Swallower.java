package sloppy;

public class Swallower {

  void run(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException | Exception anything) {
      System.out.println(anything);
    }
  }
}
