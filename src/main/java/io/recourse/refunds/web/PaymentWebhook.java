package io.recourse.refunds.web;

import io.recourse.common.Problem;
import io.recourse.refunds.ProviderNews;
import io.recourse.refunds.ReceivePaymentNews;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where payment providers report; nothing is read before its signature is verified. */
@RestController
class PaymentWebhook {

  private final ProviderSignatures signatures;
  private final PaymentNewsReader reader;
  private final ReceivePaymentNews receive;
  private final List<ProviderNews> others;

  PaymentWebhook(
      ProviderSignatures signatures,
      PaymentNewsReader reader,
      ReceivePaymentNews receive,
      List<ProviderNews> others) {
    this.signatures = signatures;
    this.reader = reader;
    this.receive = receive;
    this.others = others;
  }

  @PostMapping("/api/v1/webhooks/payments/{provider}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void receive(
      @PathVariable String provider,
      @RequestBody(required = false) byte[] body,
      HttpServletRequest request) {
    byte[] raw = body == null ? new byte[0] : body;
    if (!signatures.areValid(provider, request::getHeader, raw)) {
      throw new Problem(
          Problem.Kind.UNAUTHENTICATED, "The signature does not fit body and time.", List.of());
    }
    String type = reader.type(raw);
    String text = new String(raw, StandardCharsets.UTF_8);
    for (ProviderNews other : others) {
      if (other.takes(type)) {
        other.receive(provider, text);
        return;
      }
    }
    receive.receive(reader.read(provider, raw), text);
  }
}
