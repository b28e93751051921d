package io.recourse.chat.web;

import io.recourse.common.CaseNumber;
import io.recourse.web.PortalPart;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Customers talk about a case from its page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ChatOfCase implements PortalPart {

  @Override
  public String fragment() {
    return "chat/portal :: part";
  }

  @Override
  public Optional<?> of(CaseNumber number) {
    return Optional.of(number);
  }
}
