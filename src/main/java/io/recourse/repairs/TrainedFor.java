package io.recourse.repairs;

import io.recourse.assignment.Skill;
import io.recourse.assignment.Skills;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The articles of a repair for which the house keeps skill records (REP-06): once anybody is on
 * record for an article or its category, only who is may take its repair. An article nobody is on
 * record for is open to every technician; otherwise nobody could repair it.
 */
@Component
public class TrainedFor {

  private final Cases cases;
  private final Skills skills;
  private final Products products;

  TrainedFor(Cases cases, Skills skills, Products products) {
    this.cases = cases;
    this.skills = skills;
    this.products = products;
  }

  public Set<String> of(CaseNumber number) {
    List<Skill> onRecord = skills.all().values().stream().flatMap(List::stream).toList();
    return cases.get(number).lines().stream()
        .map(CaseLine::sku)
        .filter(sku -> onRecord.stream().anyMatch(skill -> isAbout(skill, sku)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isAbout(Skill skill, String sku) {
    return switch (skill.kind()) {
      case ARTICLE -> skill.value().equalsIgnoreCase(sku);
      case CATEGORY -> category(sku).filter(skill.value()::equalsIgnoreCase).isPresent();
      default -> false;
    };
  }

  private Optional<String> category(String sku) {
    return products.find(sku).map(Product::category);
  }
}
