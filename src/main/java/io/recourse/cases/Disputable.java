package io.recourse.cases;

/**
 * Pieces of one line that a second look could change.
 *
 * @param least how many can be named at least; as many as {@code most} where they only go together
 */
public record Disputable(int item, int least, int most) {

  public static Disputable whole(int item, int pieces) {
    return new Disputable(item, pieces, pieces);
  }
}
