package io.recourse.web.pages;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** The attribute {@code wrong:at} of templates. */
@Component
class WrongFieldDialect extends AbstractProcessorDialect {

  private final WrongFields fields;

  WrongFieldDialect(WrongFields fields) {
    super("Wrong fields", "wrong", StandardDialect.PROCESSOR_PRECEDENCE);
    this.fields = fields;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new WrongFieldMark(prefix, fields));
  }
}
