package io.recourse.failover;

import java.util.UUID;

/**
 * Something that a client wants done once, and asks for until it is told that it is done.
 *
 * @param kind what is done
 * @param order the order that it is about
 * @param user who asks
 * @param path where
 * @param body what is asked for
 * @param key the same each time it is asked for
 */
record Act(Kind kind, String order, String user, String path, String body, String key) {

  /** What is counted apart. */
  enum Kind {
    /** A case is opened that a person has to decide. */
    CASE,
    /** The decision of such a case. */
    TASK,
    /** The decision of a case whose money the product then pays back by itself. */
    REFUND
  }

  /** The provider's name for what the order was paid with. */
  String payment() {
    return "pi_" + order;
  }

  /** A case of this kind, or the one that its decision is about. */
  static Act open(Kind kind, String order) {
    String reason = kind == Kind.REFUND ? "LATE" : "RECALL";
    return new Act(kind, order, "agent", "/api/v1/cases", request(order, reason), someKey());
  }

  static Act decide(Kind kind, String order, String task) {
    return new Act(
        kind,
        order,
        "returns",
        "/api/v1/tasks/" + task + "/complete",
        "{\"values\": {\"decision\": \"approve\"}}",
        someKey());
  }

  private static String someKey() {
    return UUID.randomUUID().toString();
  }

  private static String request(String order, String reason) {
    return """
    {"type": "RETURN", "channel": "API", "orderNumber": "%s",
     "lines": [{"line": 1, "quantity": 1, "reason": "%s", "remedy": "REFUND"}]}\
    """
        .formatted(order, reason);
  }
}
