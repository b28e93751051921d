package io.recourse.forms.web;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.TypedAnswers;
import io.recourse.studio.DeployedModels;
import io.recourse.worklist.Form;
import io.recourse.worklist.FormCheck;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms behind pages of the portal, as they are deployed now. */
@Component
public class PortalSheets {

  private final DeployedModels deployed;
  private final SheetTexts texts;

  PortalSheets(DeployedModels deployed, SheetTexts texts) {
    this.deployed = deployed;
    this.texts = texts;
  }

  /**
   * @param given what the form begins with, such as the orders that can be chosen
   */
  public FilledSheet filled(
      String form, TypedAnswers typed, Map<String, ?> given, Locale language) {
    return new FilledSheet(texts.sheet(schema(form), given, language), typed, given);
  }

  /**
   * @return the answers, judged as those of a task are
   * @throws Problem INVALID with each answer that breaks the form, at {@code /values} and its key
   */
  public Map<String, Object> judged(String form, FilledSheet filled, Map<String, ?> given) {
    return FormCheck.check(Form.parse(schema(form)), filled.values(), given);
  }

  /** For {@code forms/sheet :: sheet}. */
  public static void show(FilledSheet filled, String prefix, Model model) {
    model.addAttribute("sheet", filled.sheet());
    model.addAttribute("parts", filled.shown());
    model.addAttribute("prefix", prefix);
  }

  private String schema(String form) {
    return deployed
        .newest(ModelKind.FORM, form)
        .orElseThrow(() -> new IllegalStateException("No form " + form))
        .content();
  }
}
