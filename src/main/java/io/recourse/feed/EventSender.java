package io.recourse.feed;

import io.recourse.common.HeldWrites;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Looks every second for what is to be queued and sent; a slow subscriber holds up no other. While
 * writes are held nothing is: what could not be kept as sent would be sent again.
 */
@Component
@ConditionalOnProperty("recourse.events.sending")
class EventSender implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventSender.class);
  private static final int AT_ONCE_TO_ONE = 4;
  private static final int PARTS_AT_ONCE = 4;

  private final Subscriptions subscriptions;
  private final QueueEvents queue;
  private final SendEvents send;
  private final HeldWrites writes;
  private final Map<UUID, AtomicInteger> underway = new ConcurrentHashMap<>();
  private ScheduledExecutorService look;
  private ExecutorService senders;

  EventSender(Subscriptions subscriptions, QueueEvents queue, SendEvents send, HeldWrites writes) {
    this.subscriptions = subscriptions;
    this.queue = queue;
    this.send = send;
    this.writes = writes;
  }

  @Override
  public void start() {
    senders = Executors.newCachedThreadPool(new CustomizableThreadFactory("events-send-"));
    look = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("events-"));
    var unused = look.scheduleWithFixedDelay(this::lookOnce, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    look.shutdownNow();
    senders.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return look != null && !look.isShutdown();
  }

  private void lookOnce() {
    try {
      subscriptions.all().stream().filter(Subscription::active).forEach(this::serve);
    } catch (RuntimeException e) {
      log.warn("Events could not be queued; tried again: {}", e.toString());
    }
  }

  /** A long way to catch up is gone in parts, so that others are served in between. */
  private void serve(Subscription to) {
    try {
      for (int part = 0;
          part < PARTS_AT_ONCE && !writes.areHeld() && queue.queue(to.id());
          part++) {
        log.debug("More events are queued for {}", to.id());
      }
      begin(to);
    } catch (RuntimeException e) {
      log.warn("Events for {} could not be queued; tried again: {}", to.id(), e.toString());
    }
  }

  private void begin(Subscription to) {
    if (writes.areHeld()) {
      return;
    }
    AtomicInteger count = underway.computeIfAbsent(to.id(), any -> new AtomicInteger());
    for (Delivery due : send.take(to.id(), AT_ONCE_TO_ONE - count.get())) {
      count.incrementAndGet();
      senders.execute(() -> sendAndGoOn(to, due, count));
    }
  }

  private void goOn(UUID id) {
    try {
      subscriptions.find(id).filter(Subscription::active).ifPresent(this::begin);
    } catch (RuntimeException e) {
      log.warn("Events for {} go on with the next look: {}", id, e.toString());
    }
  }

  private void sendAndGoOn(Subscription to, Delivery due, AtomicInteger count) {
    try {
      send.send(to, due);
    } catch (RuntimeException e) {
      log.warn("An event is sent again, as its outcome could not be kept: {}", e.toString());
      return;
    } finally {
      count.decrementAndGet();
    }
    if (!look.isShutdown()) {
      look.execute(() -> goOn(to.id()));
    }
  }
}
