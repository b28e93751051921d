/** Pages of forms: read, filled, shown by {@code forms/sheet}. */
@org.springframework.modulith.NamedInterface("web")
package io.recourse.forms.web;
