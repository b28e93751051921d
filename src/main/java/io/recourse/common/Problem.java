package io.recourse.common;

import java.io.Serializable;
import java.util.List;

/** A refusal with a reason for the caller; the web layer renders it as RFC 9457 problem+json. */
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, with the HTTP status that says so. */
  public enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    INVALID(422),
    TOO_MANY(429),
    BUSY(503),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** One bad field: an RFC 6901 pointer into the request and what is wrong there. */
  public record FieldError(String pointer, Phrase phrase) implements Serializable {

    public FieldError(String pointer, String keyOrWords) {
      this(pointer, Phrase.of(keyOrWords));
    }

    public static FieldError of(String pointer, String keyOrWords, Object... facts) {
      return new FieldError(pointer, Phrase.of(keyOrWords, facts));
    }

    /** In English. */
    public String detail() {
      return phrase.english();
    }
  }

  private final Kind kind;
  private final transient Phrase phrase;
  private final transient List<FieldError> errors;

  public Problem(Kind kind, Phrase phrase, List<FieldError> errors) {
    super(phrase.english());
    this.kind = kind;
    this.phrase = phrase;
    this.errors = List.copyOf(errors);
  }

  /**
   * @param keyOrWords a key of {@code messages/problems}, or English words
   */
  public Problem(Kind kind, String keyOrWords, List<FieldError> errors) {
    this(kind, Phrase.of(keyOrWords), errors);
  }

  public static Problem of(Kind kind, String keyOrWords, Object... facts) {
    return new Problem(kind, Phrase.of(keyOrWords, facts), List.of());
  }

  public static Problem notFound(String keyOrWords, Object... facts) {
    return of(Kind.NOT_FOUND, keyOrWords, facts);
  }

  public static Problem conflict(String keyOrWords, Object... facts) {
    return of(Kind.CONFLICT, keyOrWords, facts);
  }

  public static Problem forbidden(String keyOrWords, Object... facts) {
    return of(Kind.FORBIDDEN, keyOrWords, facts);
  }

  public static Problem malformed(String keyOrWords, Object... facts) {
    return of(Kind.MALFORMED, keyOrWords, facts);
  }

  public static Problem stale(String keyOrWords, Object... facts) {
    return of(Kind.STALE, keyOrWords, facts);
  }

  public static Problem invalid(String pointer, String keyOrWords, Object... facts) {
    Phrase phrase = Phrase.of(keyOrWords, facts);
    return new Problem(Kind.INVALID, phrase, List.of(new FieldError(pointer, phrase)));
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(Kind.INVALID, "request.fields", errors);
  }

  public Kind kind() {
    return kind;
  }

  public Phrase phrase() {
    return phrase;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
