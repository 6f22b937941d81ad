import { Routed } from "../routed.jsx";

export default function Page() {
  return <Routed name="one" other="two" />;
}
