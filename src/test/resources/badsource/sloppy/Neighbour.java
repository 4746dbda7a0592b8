package sloppy;

/** Reads what another module keeps. */
public class Neighbour {

  String sql() {
    return "select title"
        + " from incident where id = ?";
  }
}
