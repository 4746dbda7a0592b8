package org.orderly.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people say who they are. */
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String show(
      @RequestParam(name = "refused", required = false) @Nullable String refused,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      Model model) {
    model.addAttribute("refused", refused != null);
    model.addAttribute("signedOut", signedOut != null);
    return "sign-in";
  }
}
