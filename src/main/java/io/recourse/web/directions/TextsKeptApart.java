package io.recourse.web.directions;

import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/** Every piece of text that a template writes, but for what a form sends back or a script reads. */
public final class TextsKeptApart extends AbstractTemplateHandler {

  private static final Set<String> VERBATIM = Set.of("textarea", "script", "style");

  private boolean verbatim;

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    verbatim = VERBATIM.contains(tag.getElementCompleteName());
    super.handleOpenElement(tag);
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    verbatim = false;
    super.handleCloseElement(tag);
  }

  @Override
  public void handleText(IText text) {
    String words = text.getText();
    super.handleText(
        verbatim || !KeptApart.needed(words)
            ? text
            : getContext().getModelFactory().createText(KeptApart.of(words)));
  }
}
