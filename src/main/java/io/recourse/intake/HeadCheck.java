package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a request says of itself, before any order is looked up: type, channel, words, language. */
final class HeadCheck {

  private static final List<String> METHODS = List.of("LABEL", "PICK_UP", "DROP_OFF", "OWN_LABEL");

  /** Types that come about by an act of their own, and what is said of them here. */
  private static final Map<CaseType, String> ELSEWHERE =
      Map.of(
          CaseType.RECALL, "recall.notHere",
          CaseType.CARRIER_CLAIM, "claim.notHere",
          CaseType.SUPPLIER_CLAIM, "supplierClaim.notHere",
          CaseType.SITE_VISIT, "siteVisit.notHere",
          CaseType.SERVICE_PLAN, "servicePlan.notHere",
          CaseType.LOAN_DEVICE, "loan.notHere");

  private HeadCheck() {}

  static void check(NewCase request, List<FieldError> errors) {
    if (request.type() == null) {
      errors.add(new FieldError("/type", "field.given"));
    }
    if (request.type() != null && ELSEWHERE.containsKey(request.type())) {
      errors.add(new FieldError("/type", ELSEWHERE.get(request.type())));
    }
    if (request.channel() == null) {
      errors.add(new FieldError("/channel", "field.given"));
    }
    WordRules.check(errors, "/subject", request.subject(), WordRules.SHORT);
    WordRules.check(errors, "/text", request.text(), WordRules.LETTER);
    if (request.language() != null && !isLanguage(request.language())) {
      errors.add(new FieldError("/language", "field.language"));
    }
    if (request.returnMethod() != null && !METHODS.contains(request.returnMethod())) {
      errors.add(FieldError.of("/returnMethod", "field.notOneOf", METHODS));
    }
    checkOrderGiven(request, errors);
  }

  /** A change is about an order, and so are pieces of goods. */
  private static void checkOrderGiven(NewCase request, List<FieldError> errors) {
    if (request.type() == CaseType.ORDER_CHANGE && request.orderNumber() == null) {
      errors.add(new FieldError("/orderNumber", "field.given"));
    }
    boolean needsLines = request.type() != null && request.type().needsLines();
    if (needsLines && request.lines().isEmpty()) {
      errors.add(new FieldError("/lines", "line.atLeastOne"));
    }
    boolean ofOrder = !BoughtElsewhere.isAllOf(request);
    if (ofOrder && (needsLines || !request.lines().isEmpty()) && request.orderNumber() == null) {
      errors.add(new FieldError("/orderNumber", "field.given"));
    }
  }

  private static boolean isLanguage(String tag) {
    return tag.length() <= 35 && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
  }
}
