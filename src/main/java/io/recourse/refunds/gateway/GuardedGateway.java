package io.recourse.refunds.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import java.util.function.Supplier;

/** Keeps a slow or broken provider from taking all job threads with it. */
record GuardedGateway(RefundGateway gateway, CircuitBreaker breaker, Bulkhead bulkhead)
    implements RefundGateway {

  @Override
  public ToSend send(RefundOrder order) {
    return guard(() -> gateway.send(order), ToSend.class);
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    return guard(() -> gateway.lookUp(order), ToLookUp.class);
  }

  @Override
  public boolean isSimulated(RefundOrder order) {
    return gateway.isSimulated(order);
  }

  private <A> A guard(Supplier<A> call, Class<A> kind) {
    try {
      return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
    } catch (CallNotPermittedException e) {
      return kind.cast(Unknown.because("CIRCUIT_OPEN"));
    } catch (BulkheadFullException e) {
      return kind.cast(Unknown.because("TOO_BUSY"));
    } catch (RuntimeException e) {
      return kind.cast(Unknown.because(e.getClass().getSimpleName()));
    }
  }
}
