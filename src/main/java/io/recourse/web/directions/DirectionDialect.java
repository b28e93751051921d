package io.recourse.web.directions;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Pages in which nobody's words turn those of somebody else. */
@Component
final class DirectionDialect implements IPostProcessorDialect {

  private static final int LAST = 10_000;

  @Override
  public String getName() {
    return "directions";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return LAST;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, TextsKeptApart.class, LAST));
  }
}
