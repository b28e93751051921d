package io.recourse.web.sessions;

import io.recourse.web.SessionTurns;
import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** All requests of a session reach the only node. */
@Component
@ConditionalOnProperty(name = "recourse.nodes.several", havingValue = "false")
class TurnsAtOneNode implements SessionTurns {

  @Override
  public <T> T take(HttpSession session, Supplier<T> work) {
    synchronized (WebUtils.getSessionMutex(session)) {
      return work.get();
    }
  }
}
