package io.recourse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody sent and has yet to prove that they may, as it waits for the code.
 *
 * @param number of the order or case it is about
 * @param action the address it was sent to
 * @param page the page its form stands on
 */
public record WaitingAct(
    String id, MovingAct act, String number, String action, String page, List<Field> fields)
    implements Serializable {

  /** Added by us to every form, and written anew into the next. */
  private static final Set<String> OURS =
      Set.of("_csrf", "_author", WaitingAct.CODE, WaitingAct.PAGE);

  static final String CODE = "_code";
  static final String PAGE = "_page";

  /** One value of one field. */
  public record Field(String name, String value) implements Serializable {}

  static WaitingAct sent(MovingAct act, String number, HttpServletRequest request) {
    return of(act, number, request.getRequestURI(), fields(request.getParameterMap()));
  }

  static WaitingAct of(MovingAct act, String number, String action, List<Field> fields) {
    String id = UUID.randomUUID().toString();
    return new WaitingAct(id, act, number, action, act.page(number), fields);
  }

  /** Sent a second time, with a code or without. */
  boolean isSame(WaitingAct other) {
    return action.equals(other.action) && fields.equals(other.fields);
  }

  private static List<Field> fields(Map<String, String[]> sent) {
    return sent.entrySet().stream()
        .filter(one -> !OURS.contains(one.getKey()))
        .flatMap(one -> List.of(one.getValue()).stream().map(it -> new Field(one.getKey(), it)))
        .toList();
  }
}
