package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.exchange;

import io.recourse.common.CaseNumber;
import io.recourse.outbound.process.OutboundElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a parcel to the customer, after its case was closed. */
@Component
class OutboundWaits implements Waits {

  private final ReturnsFixture returns;
  private final SentOut sent;
  private final ProcessDriver driver;

  OutboundWaits(ReturnsFixture returns, SentOut sent, ProcessDriver driver) {
    this.returns = returns;
    this.sent = sent;
    this.driver = driver;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        "Gateway_AwaitDelivery",
        this::underway,
        OutboundElements.TRACE_OUTBOUND,
        this::searched,
        OutboundElements.SETTLE_LOST_PARCEL,
        this::lost);
  }

  CaseNumber underway() {
    CaseNumber number = returns.open(exchange(CUPS, 1, null));
    returns.run(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    var unused = sent.takenUp(number);
    return number;
  }

  CaseNumber searched() {
    CaseNumber number = underway();
    driver.fireTimer(number, "Timer_DeliveryTermOver");
    return number;
  }

  private CaseNumber lost() {
    CaseNumber number = underway();
    sent.told(sent.last(number), ParcelStatus.LOST, returns.now());
    return number;
  }
}
