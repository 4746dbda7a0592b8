/** A house in which every rule is broken once, so that the tests see each rule bite. */
package example.badhouse;
