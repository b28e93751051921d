package io.recourse.refunds.gateway;

import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Stray;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import io.recourse.refunds.Refunds;
import org.springframework.web.client.RestClientException;

/**
 * A provider whose books know more than ours, because our database was brought back to an earlier
 * moment: nothing is sent before they are read, and nothing beside a refund that we forgot.
 */
final class RestoredGateway implements RefundGateway {

  private final HttpGateway provider;
  private final Refunds books;

  RestoredGateway(HttpGateway provider, Refunds books) {
    this.provider = provider;
    this.books = books;
  }

  @Override
  public ToSend send(RefundOrder order) {
    ToLookUp known = lookUp(order);
    return known instanceof NotFound ? provider.send(order) : (ToSend) known;
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    if (order.paymentRef() == null) {
      return new NotFound();
    }
    try {
      RefundPage all = provider.ofPayment(order);
      ToLookUp own = all.answer(order);
      return own instanceof NotFound ? strayOr(own, all) : own;
    } catch (RestClientException e) {
      return Unknown.because("NO_ANSWER");
    }
  }

  private ToLookUp strayOr(ToLookUp none, RefundPage all) {
    return all.sent()
        .filter(sent -> books.named(sent.key(), sent.providerRef()).isEmpty())
        .<ToLookUp>map(sent -> new Stray(sent.providerRef()))
        .findFirst()
        .orElse(none);
  }
}
