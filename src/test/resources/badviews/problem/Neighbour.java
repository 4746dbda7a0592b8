package problem;

/** Reads a view that was made for it. */
public class Neighbour {

  String sql() {
    return "select title from incident where id = ?";
  }
}
