package io.recourse.decision;

import io.recourse.cases.ServiceCase;
import org.springframework.stereotype.Component;

/** Looks whether what was granted in exchange is there; asks nothing where nothing is exchanged. */
@Component
class SeeArticles {

  private final PromisedArticles articles;

  SeeArticles(PromisedArticles articles) {
    this.articles = articles;
  }

  /** The case is saved. */
  Granted of(ServiceCase request, Granted granted) {
    boolean exchanges = request.lines().stream().anyMatch(line -> line.toExchange() > 0);
    return exchanges && articles.areGone(request.number()) ? granted.withArticleGone() : granted;
  }
}
