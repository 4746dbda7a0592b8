package org.orderly.cmdb;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are told when they are read, each as often as it is: an answer of thousands
 * of hits costs no more than those that somebody looks at.
 */
final class ToldList<T> extends AbstractList<T> implements RandomAccess {

  private final int size;
  private final IntFunction<T> told;

  ToldList(int size, IntFunction<T> told) {
    this.size = size;
    this.told = told;
  }

  @Override
  public T get(int index) {
    return told.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
