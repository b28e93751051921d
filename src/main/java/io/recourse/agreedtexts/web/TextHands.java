package io.recourse.agreedtexts.web;

/** Who works on texts, as method security expressions. */
final class TextHands {

  static final String WRITE = "hasRole('OWNER')";

  /** Who reads texts and agrees to a draft that is not their own. */
  static final String READ = "hasAnyRole('OWNER', 'LEAD')";

  private TextHands() {}
}
