package io.recourse.platform.nodes;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop has said that it is not ready; it goes on answering until the
 * entrance has noticed. Only then the server takes no more requests, and ends those under way.
 */
@Component
class LeavingNode {

  private final ApplicationContext product;
  private final Duration drain;

  LeavingNode(ApplicationContext product, @Value("${recourse.nodes.drain}") Duration drain) {
    this.product = product;
    this.drain = drain;
  }

  /** Before open streams and everything else ends. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ContextClosedEvent stopping) {
    if (stopping.getApplicationContext() == product) {
      long end = System.nanoTime() + drain.toNanos();
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    }
  }
}
