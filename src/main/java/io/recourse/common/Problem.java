package io.recourse.common;

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
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** One bad field: an RFC 6901 pointer into the request and what is wrong there. */
  public record FieldError(String pointer, String detail) {}

  private final Kind kind;
  private final transient List<FieldError> errors;

  public Problem(Kind kind, String detail, List<FieldError> errors) {
    super(detail);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  public static Problem notFound(String detail) {
    return new Problem(Kind.NOT_FOUND, detail, List.of());
  }

  public static Problem conflict(String detail) {
    return new Problem(Kind.CONFLICT, detail, List.of());
  }

  public static Problem forbidden(String detail) {
    return new Problem(Kind.FORBIDDEN, detail, List.of());
  }

  public static Problem malformed(String detail) {
    return new Problem(Kind.MALFORMED, detail, List.of());
  }

  public static Problem stale(String detail) {
    return new Problem(Kind.STALE, detail, List.of());
  }

  public static Problem invalid(String pointer, String detail) {
    return new Problem(Kind.INVALID, detail, List.of(new FieldError(pointer, detail)));
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(Kind.INVALID, "The request has fields that cannot be accepted.", errors);
  }

  public Kind kind() {
    return kind;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
