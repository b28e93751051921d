package io.recourse.web.sessions;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.session.Session;

/**
 * A session as one request holds it. It knows whether it has anything to write: that it was used is
 * written once a minute, far below any timeout.
 */
final class SharedSession implements Session {

  static final Duration NOTED = Duration.ofMinutes(1);

  private static final String SELF = SharedSession.class.getName();

  private final Session kept;
  private final Set<String> written = new HashSet<>();
  private Session anew;
  private String formerId;
  private boolean fresh;
  private boolean changed;

  /**
   * @param fresh whether nothing of it is in the database yet
   */
  SharedSession(Session kept, boolean fresh) {
    this.kept = kept;
    this.fresh = fresh;
    this.changed = fresh;
  }

  static SharedSession of(HttpSession session) {
    return (SharedSession) session.getAttribute(SELF);
  }

  /** From now on what this request did not write itself is read as it stands there. */
  void seeAnew(Optional<SharedSession> asItStands) {
    asItStands.ifPresent(session -> anew = session.kept);
  }

  Session kept() {
    return kept;
  }

  boolean isChanged() {
    return changed;
  }

  boolean isFresh() {
    return fresh;
  }

  /** The name under which it is in the database, where a sign-in has changed it since. */
  Optional<String> formerId() {
    return Optional.ofNullable(formerId);
  }

  void saved() {
    formerId = null;
    fresh = false;
    changed = false;
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public String changeSessionId() {
    formerId = formerId == null ? kept.getId() : formerId;
    changed = true;
    return kept.changeSessionId();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getAttribute(String name) {
    if (name.equals(SELF)) {
      return (T) this;
    }
    return anew == null || written.contains(name)
        ? kept.getAttribute(name)
        : anew.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    written.add(name);
    changed = true;
    kept.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    written.add(name);
    changed = true;
    kept.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    if (!at.isBefore(kept.getLastAccessedTime().plus(NOTED))) {
      changed = true;
      kept.setLastAccessedTime(at);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
