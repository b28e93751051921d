package io.recourse.presence.web;

import io.recourse.common.CaseNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One stream a browser. It carries only the number of the case that changed; who wants to know more
 * reads it again, under the rights of that moment.
 */
@Component
class PresenceStream {

  private static final long LASTS = Duration.ofMinutes(10).toMillis();

  private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();

  SseEmitter open() {
    SseEmitter listener = new SseEmitter(LASTS);
    listener.onCompletion(() -> listeners.remove(listener));
    listener.onTimeout(listener::complete);
    listener.onError(broken -> listeners.remove(listener));
    listeners.add(listener);
    send(listener, SseEmitter.event().comment("open"));
    return listener;
  }

  void changed(CaseNumber number) {
    for (SseEmitter listener : listeners) {
      send(listener, SseEmitter.event().name("presence").data(number.value()));
    }
  }

  /** A server that stops waits for no open stream. */
  @EventListener
  void on(ContextClosedEvent stopping) {
    listeners.forEach(SseEmitter::complete);
  }

  private void send(SseEmitter listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.send(event);
    } catch (IOException | IllegalStateException closed) {
      listeners.remove(listener);
    }
  }
}
