package io.recourse.studio;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about an element of a draft, or answered to that.
 *
 * @param element id of the element; null for the whole model, and for an answer
 * @param answers the comment that it answers; null for a first one
 * @param resolvedBy who found that it is settled; null while it is open
 */
public record Comment(
    UUID id,
    UUID draft,
    String element,
    String words,
    String author,
    Instant saidAt,
    UUID answers,
    String resolvedBy,
    Instant resolvedAt) {

  static Comment said(UUID draft, String element, String words, String author, Instant at) {
    return new Comment(UUID.randomUUID(), draft, element, words, author, at, null, null, null);
  }

  Comment answered(String with, String by, Instant at) {
    return new Comment(UUID.randomUUID(), draft, null, with, by, at, id, null, null);
  }

  Comment resolved(String by, Instant at) {
    return new Comment(id, draft, element, words, author, saidAt, answers, by, at);
  }

  public boolean isResolved() {
    return resolvedAt != null;
  }
}
