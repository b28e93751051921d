package io.recourse.agreedtexts.web;

/** Who works on texts, as method security expressions. */
final class TextHands {

  /** Who writes texts of any sort; of which, {@link TextWriters} says. */
  static final String WRITE = "hasAnyRole('OWNER', 'LEAD', 'ADMIN', 'MANAGER')";

  /** Who reads them. */
  static final String READ = "hasAnyRole('OWNER', 'LEAD', 'ADMIN', 'MANAGER')";

  /** Who agrees to a draft that is not their own. */
  static final String AGREE = "hasAnyRole('OWNER', 'LEAD')";

  private TextHands() {}
}
