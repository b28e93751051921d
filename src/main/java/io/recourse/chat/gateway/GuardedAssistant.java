package io.recourse.chat.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Reply.Unreached;

/**
 * Where the model cannot be asked, what we hold is said as it stands: no customer is left alone.
 */
record GuardedAssistant(
    AssistantRoute model, AssistantRoute held, CircuitBreaker breaker, Bulkhead bulkhead)
    implements AssistantRoute {

  @Override
  public Reply answer(Question question) {
    Reply reply = ask(question);
    return reply instanceof Unreached ? held.answer(question) : reply;
  }

  private Reply ask(Question question) {
    try {
      return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> model.answer(question)));
    } catch (CallNotPermittedException | BulkheadFullException leftAlone) {
      return new Unreached();
    }
  }
}
