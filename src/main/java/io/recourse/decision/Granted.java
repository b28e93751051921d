package io.recourse.decision;

/**
 * Whether any line was granted, whether any of its goods must come back first, and whether anything
 * beside was refused.
 *
 * @param articleGone whether an article that was granted in exchange is not in stock
 */
public record Granted(
    boolean approved, boolean goodsBack, boolean partlyRefused, boolean articleGone) {

  Granted(boolean approved, boolean goodsBack, boolean partlyRefused) {
    this(approved, goodsBack, partlyRefused, false);
  }

  Granted withArticleGone() {
    return new Granted(approved, goodsBack, partlyRefused, true);
  }
}
