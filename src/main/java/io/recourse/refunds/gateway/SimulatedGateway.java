package io.recourse.refunds.gateway;

import io.recourse.refunds.FaultPoint;
import io.recourse.refunds.GatewayAnswer.Accepted;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import io.recourse.refunds.gateway.SimulatedBooks.Entry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A payment provider in the same database but with books and transactions of its own, so that it
 * behaves as a remote one would: what it booked stays booked, whatever becomes of the caller.
 */
@Component
class SimulatedGateway implements RefundGateway {

  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(60);

  private final SimulatedBooks books;
  private final SimulatedCallbacks callbacks;

  SimulatedGateway(SimulatedBooks books, SimulatedCallbacks callbacks) {
    this.books = books;
    this.callbacks = callbacks;
  }

  @Override
  public ToSend send(RefundOrder order) {
    GatewayFault fault = books.nextFault().orElse(null);
    if (fault == null) {
      return booked(order, "succeeded", null);
    }
    return switch (fault) {
      case TIMEOUT_BEFORE -> Unknown.because("TIMEOUT");
      case SERVER_ERROR -> Unknown.because("HTTP_500");
      case TOO_MANY_REQUESTS -> new Unknown("HTTP_429", RETRY_AFTER);
      case TIMEOUT_AFTER_SUCCESS -> lost(order, "TIMEOUT");
      case GARBAGE -> lost(order, "GARBAGE");
      case DECLINE -> booked(order, "failed", "expired_or_canceled_card");
      case SLOW -> slowly(order);
      case DUPLICATE_CALLBACK -> reportedLater(order);
    };
  }

  @Override
  public boolean isSimulated(RefundOrder order) {
    return true;
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    Optional<Entry> entry = books.find(order.idempotencyKey());
    if (entry.isEmpty()) {
      return new NotFound();
    }
    return (ToLookUp) answer(entry.get());
  }

  private ToSend booked(RefundOrder order, String status, String failure) {
    Entry entry = books.book(order, status, failure);
    FaultPoint.hit("after-request-sent");
    return answer(entry);
  }

  private Unknown lost(RefundOrder order, String why) {
    books.book(order, "succeeded", null);
    return Unknown.because(why);
  }

  private ToSend slowly(RefundOrder order) {
    try {
      Thread.sleep(SLOW.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return booked(order, "succeeded", null);
  }

  private ToSend reportedLater(RefundOrder order) {
    Entry entry = books.book(order, "pending", null);
    callbacks.reportTwice(order.idempotencyKey());
    return answer(entry);
  }

  private static ToSend answer(Entry entry) {
    return switch (entry.status()) {
      case "succeeded" -> new Settled(entry.id());
      case "failed" -> new Declined(entry.id(), entry.failureCode());
      default -> new Accepted(entry.id());
    };
  }
}
