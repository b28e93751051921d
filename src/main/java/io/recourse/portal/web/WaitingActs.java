package io.recourse.portal.web;

import io.recourse.web.SessionTurns;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last few acts of a session that wait for a code. */
@Component
class WaitingActs {

  private static final String KEY = WaitingActs.class.getName();
  private static final int MOST = 5;

  private final SessionTurns turns;

  WaitingActs(SessionTurns turns) {
    this.turns = turns;
  }

  /** The same act that waits already, or this one from now on. */
  WaitingAct keep(WaitingAct act, HttpSession session) {
    return turns.take(
        session,
        () -> {
          Map<String, WaitingAct> waiting = new LinkedHashMap<>(all(session));
          return waiting.values().stream()
              .filter(act::isSame)
              .findFirst()
              .orElseGet(() -> added(act, waiting, session));
        });
  }

  private static WaitingAct added(
      WaitingAct act, Map<String, WaitingAct> waiting, HttpSession session) {
    waiting.put(act.id(), act);
    if (waiting.size() > MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
    session.setAttribute(KEY, waiting);
    return act;
  }

  Optional<WaitingAct> find(String id, HttpSession session) {
    return Optional.ofNullable(id).map(all(session)::get);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, WaitingAct> all(HttpSession session) {
    return session.getAttribute(KEY) instanceof Map<?, ?> kept
        ? (Map<String, WaitingAct>) kept
        : Map.of();
  }
}
