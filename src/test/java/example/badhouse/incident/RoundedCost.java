package example.badhouse.incident;

/** Keeps money in binary fractions. */
record RoundedCost(double amount) {}
