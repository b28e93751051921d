package io.recourse.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Posts to addresses that others named; never to one inside the house unless that is allowed. */
public interface Receiver {

  /** Why there was no answer. */
  enum Failure {
    /** No connection. */
    UNREACHABLE,
    /** Connected, but no whole answer within the time limit. */
    TIMEOUT,
    /** The name stands for an address that events are not sent to. */
    ADDRESS_NOT_ALLOWED,
    /** Nothing was sent: the secret to sign with cannot be read any more. */
    SECRET_LOST
  }

  /**
   * What came of one post.
   *
   * @param status HTTP status, 0 without an answer
   * @param failure null where there is a status
   * @param retryAfter how long the receiver wants to be left alone; null where it does not say
   */
  record Answer(int status, Failure failure, Duration retryAfter) {

    private static final int GONE = 410;

    /** There was no answer. */
    public static Answer failed(Failure failure) {
      return new Answer(0, failure, null);
    }

    /** The receiver wants no events any more. */
    public boolean isGone() {
      return status == GONE;
    }

    public boolean isTaken() {
      return status >= 200 && status < 300;
    }

    public String words() {
      return failure == null ? "HTTP_" + status : failure.name();
    }
  }

  Answer post(URI url, Map<String, String> headers, String body);

  /** Whether this may be subscribed: a well-formed address that may be sent to. */
  boolean allows(URI url);
}
