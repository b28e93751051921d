package io.recourse.outbound;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import io.recourse.shipping.Parcel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about one parcel to the customer: its tracking, and what is in it. */
@Component
class TellOutbound {

  private final TellCustomer tellCustomer;
  private final ParcelContents contents;

  TellOutbound(TellCustomer tellCustomer, ParcelContents contents) {
    this.tellCustomer = tellCustomer;
    this.contents = contents;
  }

  /**
   * @param occasion tells this occasion of the template from others of the same parcel
   */
  void tell(
      CaseNumber number, Parcel parcel, String template, Map<String, ?> more, Instant occasion) {
    Map<String, Object> facts = new HashMap<>(more);
    facts.put("carrier", parcel.carrier());
    facts.put("trackingNumber", parcel.trackingNumber());
    facts.put("lines", contents.listed(parcel));
    String key = parcel.trackingNumber() + ":" + template + ":" + occasion.toEpochMilli();
    tellCustomer.tell(number, template, facts, key);
  }
}
