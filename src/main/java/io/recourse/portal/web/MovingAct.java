package io.recourse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What moves money or goods, or gives up a right to them, on the portal and at the API. Who came by
 * a number and an e-mail alone is asked for a code first.
 */
enum MovingAct {
  CANCEL("/portal/orders/{number}/change/cancel"),
  READDRESS("/portal/orders/{number}/change/address"),
  REFUND_TO("/portal/cases/{number}/refund-to"),
  PAYEE(
      "/portal/cases/{number}/payouts/{payout}/payee",
      "/api/v1/cases/{number}/payouts/{payout}/payee"),
  WITHDRAW(
      "/portal/cases/{number}/withdraw",
      "/api/v1/cases/{number}/withdraw",
      "/api/v1/cases/{number}/lines/{item}/withdraw"),
  ANSWER_OFFER(
      "/portal/cases/{number}/complaint/accept",
      "/portal/cases/{number}/complaint/counter",
      "/portal/cases/{number}/complaint/reject",
      "/api/v1/cases/{number}/complaint/answer"),
  QUOTATION("/portal/cases/{number}/repair/quotation", "/api/v1/cases/{number}/repair/quotation"),
  REPAIR_REMEDY("/portal/cases/{number}/repair/remedy", "/api/v1/cases/{number}/repair/remedy"),
  CHARGE("/api/v1/cases/{number}/payments"),
  CALL_OFF_PLAN("/portal/cases/{number}/plan/call-off", "/api/v1/cases/{number}/plan/call-off"),
  BACKORDER(
      "/portal/cases/{number}/backorder/{item}/refund",
      "/portal/cases/{number}/backorder/{item}/other",
      "/api/v1/cases/{number}/backorder"),
  DELIVERY("/portal/cases/{number}/delivery", "/api/v1/cases/{number}/delivery"),
  TURNED_UP("/portal/cases/{number}/turned-up/choice", "/api/v1/cases/{number}/turned-up/choice");

  private static final Set<String> ONLY_TOLD = Set.of("ARRIVED", "NOT_RECEIVED", "WAIT");

  private final List<String> paths;

  MovingAct(String... paths) {
    this.paths = List.of(paths);
  }

  List<String> paths() {
    return paths;
  }

  boolean isOfOrder() {
    return this == CANCEL || this == READDRESS;
  }

  /** Where the form of it stands. */
  String page(String number) {
    String page = isOfOrder() ? "/portal/orders/{number}/change" : "/portal/cases/{number}";
    return UriComponentsBuilder.fromPath(page).build(number).toString();
  }

  /**
   * What a customer only tells of a delivery moves nothing; at the API the word stands in the body,
   * which nobody has read yet.
   */
  boolean moves(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean isForm = request.getRequestURI().startsWith("/portal/");
    return !reads && !(this == DELIVERY && isForm && isOnlyTold(request.getParameter("word")));
  }

  private static boolean isOnlyTold(String word) {
    return word != null && ONLY_TOLD.contains(word);
  }
}
