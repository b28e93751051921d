package io.recourse.web.requests;

import java.util.List;

/** What a customer can send in, and where it comes in. */
enum Volume {
  /** New requests. */
  CASES(
      "access.tooManyCases",
      List.of(
          "/api/v1/cases",
          "/api/v1/site-visits",
          "/portal/orders/*/return",
          "/portal/orders/*/change/*",
          "/portal/cases/*/appeal",
          "/portal/complaints/new",
          "/portal/data-leaks/new",
          "/portal/delivery-problems/new",
          "/portal/forms/*",
          "/portal/inquiries/new",
          "/portal/praise/new",
          "/portal/price-claims/new",
          "/portal/repairs/new",
          "/portal/site-visits/new",
          "/portal/suggestions/new",
          "/portal/visits/new")),
  /** Words: messages, talk with the assistant, and the reasons given with an act. */
  WORDS(
      "access.tooManyWords",
      List.of(
          "/api/v1/cases/*/messages",
          "/api/v1/cases/*/withdraw",
          "/api/v1/cases/*/reopen",
          "/api/v1/cases/*/contest",
          "/portal/chats/new",
          "/portal/chats/*/words",
          "/portal/cases/*/message",
          "/portal/cases/*/withdraw",
          "/portal/cases/*/reopen",
          "/portal/cases/*/contest")),
  /** Files. */
  FILES(
      "access.tooManyFiles",
      List.of(
          "/api/v1/evidence",
          "/api/v1/cases/*/evidence",
          "/portal/cases/*/evidence",
          "/portal/complaints/new",
          "/portal/forms/*",
          "/portal/orders/*/return")),
  /** Bytes of files. */
  BYTES("access.tooManyFiles", FILES.paths);

  private final String refusal;
  private final List<String> paths;

  Volume(String refusal, List<String> paths) {
    this.refusal = refusal;
    this.paths = paths;
  }

  /** Key of the words in which more of it is refused. */
  String refusal() {
    return refusal;
  }

  List<String> paths() {
    return paths;
  }
}
