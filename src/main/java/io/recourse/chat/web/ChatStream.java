package io.recourse.chat.web;

import io.recourse.common.OtherNodes;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the open pages of a chat that something was said; they read it again under the rights of
 * that moment (docs/decisions/0062).
 */
@Component
class ChatStream implements OtherNodes.Listener {

  private static final long LASTS = Duration.ofMinutes(10).toMillis();

  private final Map<UUID, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
  private final OtherNodes others;

  ChatStream(OtherNodes others) {
    this.others = others;
  }

  SseEmitter open(UUID chat) {
    SseEmitter listener = new SseEmitter(LASTS);
    Runnable gone = () -> forget(chat, listener);
    listener.onCompletion(gone);
    listener.onTimeout(listener::complete);
    listener.onError(broken -> gone.run());
    listeners.compute(
        chat,
        (id, known) -> {
          Set<SseEmitter> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(listener);
          return all;
        });
    send(chat, listener, SseEmitter.event().comment("open"));
    return listener;
  }

  /** Told to the pages of this node, and by the others to theirs. */
  void changed(UUID chat) {
    show(chat);
    others.tell(topic(), chat.toString());
  }

  @Override
  public String topic() {
    return "chat";
  }

  @Override
  public void hear(String words) {
    show(UUID.fromString(words));
  }

  @Override
  public void missed() {
    listeners.keySet().forEach(this::show);
  }

  private void show(UUID chat) {
    for (SseEmitter listener : listeners.getOrDefault(chat, Set.of())) {
      send(chat, listener, SseEmitter.event().name("chat").data("said"));
    }
  }

  /** A server that stops waits for no open stream. */
  @EventListener
  void on(ContextClosedEvent stopping) {
    listeners.values().forEach(all -> all.forEach(SseEmitter::complete));
  }

  private void send(UUID chat, SseEmitter listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.send(event);
    } catch (IOException | IllegalStateException closed) {
      forget(chat, listener);
    }
  }

  private void forget(UUID chat, SseEmitter listener) {
    listeners.computeIfPresent(
        chat, (id, all) -> all.remove(listener) && all.isEmpty() ? null : all);
  }
}
