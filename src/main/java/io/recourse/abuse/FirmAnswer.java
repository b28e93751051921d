package io.recourse.abuse;

/** Answers that draw a line and keep the customer's matter going, each a mail of its own. */
public enum FirmAnswer {
  /** Asks for a civil tone. */
  TONE("firmTone"),
  /** From now on in writing only. */
  WRITING("firmWriting"),
  /** Words of the same kind are not answered any more; the matter is. */
  LAST("firmLast");

  private final String template;

  FirmAnswer(String template) {
    this.template = template;
  }

  String template() {
    return template;
  }
}
