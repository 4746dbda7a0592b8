package catalogue;

/** Reads a view that a module further right made. */
public class Neighbour {

  String sql() {
    return "select title from incident where id = ?";
  }
}
