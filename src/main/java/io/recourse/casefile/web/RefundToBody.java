package io.recourse.casefile.web;

import io.recourse.payback.RefundTo;
import io.recourse.payback.RefundToWish;

/**
 * Where a request asks the money to go (contract v1).
 *
 * @param kind ORIGINAL, PAYMENT or STORE_CREDIT
 * @param providerRef the payment or method; with PAYMENT only
 * @param agreed false when staff file it and the customer did not expressly ask for this way
 */
record RefundToBody(String kind, String providerRef, Boolean agreed) {

  boolean isAsPaid() {
    return RefundTo.ORIGINAL.kind().name().equals(kind);
  }

  RefundToWish read(CodesRead words) {
    RefundTo.Kind way = words.read(RefundTo.Kind.class, "/refundTo/kind", kind);
    if (kind == null) {
      words.refuse("/refundTo/kind", "field.given");
    }
    words.demandStorable("/refundTo/providerRef", providerRef);
    boolean named = providerRef != null && !providerRef.isBlank();
    if (way == RefundTo.Kind.PAYMENT && !named) {
      words.refuse("/refundTo/providerRef", "field.given");
    }
    if (way != null && way != RefundTo.Kind.PAYMENT && named) {
      words.refuse("/refundTo/providerRef", "refundTo.onlyPayment");
    }
    return new RefundToWish(new RefundTo(way, providerRef), !Boolean.FALSE.equals(agreed));
  }
}
