package io.recourse.textmessages;

import java.util.Optional;

/** Port: a provider of text messages (PLT-07). Never throws: what went wrong is an answer. */
public interface TextRoute {

  /** What the provider said to a text. */
  sealed interface Answer {

    /** It took it, under this name. */
    record Accepted(String ref) implements Answer {}

    /** It never will, for this reason. */
    record Refused(String code) implements Answer {}

    /** It does not admit the shop, whatever the text: a wrong token, an account that is closed. */
    record NotAdmitted(String code) implements Answer {}

    /** It certainly did not get it; trying again is safe. */
    record NotReached() implements Answer {}

    /** Nobody knows whether it got it. */
    record Unclear() implements Answer {}
  }

  /**
   * What became of a text.
   *
   * @param failure null where it arrived
   */
  record Report(String failure) {

    public boolean isArrived() {
      return failure == null;
    }
  }

  Answer send(Text text);

  /** What became of a text that the provider took; empty while it is on its way or not known. */
  Optional<Report> lookUp(String ref);
}
