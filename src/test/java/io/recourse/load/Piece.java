package io.recourse.load;

/** A part of a row, written for one copy. */
@FunctionalInterface
interface Piece {

  void write(StringBuilder out, Copy copy);

  static Piece always(String text) {
    return (out, copy) -> out.append(text);
  }
}
