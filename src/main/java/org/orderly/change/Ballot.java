package org.orderly.change;

/**
 * One vote that is asked for.
 *
 * @param place of the seat
 * @param voter the key of who is asked: the member, or who stands in for them
 * @param group to whose list the vote belongs
 */
public record Ballot(int place, String voter, String group) {}
