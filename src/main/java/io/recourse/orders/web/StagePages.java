package io.recourse.orders.web;

import static java.util.stream.Collectors.groupingBy;

import io.recourse.common.Problem;
import io.recourse.orders.LifeCycle;
import io.recourse.orders.ProductStage;
import io.recourse.orders.ProductStages;
import io.recourse.orders.SetStage;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In which stage of their life products are, since when; owners say what comes (PLC-01). */
@Controller
@RequestMapping("/work/product-stages")
class StagePages {

  private static final int MOST = 500;

  private final ProductStages stages;
  private final SetStage set;
  private final ProblemWords words;

  StagePages(ProductStages stages, SetStage set, ProblemWords words) {
    this.stages = stages;
    this.set = set;
    this.words = words;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String find, Model model) {
    if (find.indexOf('\0') >= 0) {
      throw Problem.invalid("/find", "field.nul");
    }
    Map<String, List<ProductStage>> products =
        stages.beginning(find.strip(), MOST).stream()
            .collect(groupingBy(ProductStage::product, LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("find", find);
    model.addAttribute("products", products);
    model.addAttribute("stages", LifeCycle.values());
    return "orders/stages";
  }

  @PostMapping
  String set(
      @RequestParam(required = false) String product,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate since,
      @RequestParam(required = false) LifeCycle stage,
      HttpServletResponse response,
      Model model) {
    String told = product == null ? "" : product.strip();
    return after(told, response, model, () -> set.set(told, since, stage));
  }

  @PostMapping("/remove")
  String remove(
      @RequestParam String product,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
      HttpServletResponse response,
      Model model) {
    return after(product, response, model, () -> set.remove(product, since));
  }

  private String after(String product, HttpServletResponse response, Model model, Runnable change) {
    try {
      change.run();
      return list(product, model);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("typed", product);
      return list("", model);
    }
  }
}
